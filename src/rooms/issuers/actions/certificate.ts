import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, task } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { makeCertificateRequest, readPemCertificates, writePem } from '../../../standards/x509/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { orderedChain } from '../certificates/checked-seal.ts';
import { legalName } from '../making.ts';
import { certificatesToKeep, publicKeyOf, signOf } from '../signing.ts';
import { findKey, saveCertificates } from '../store/keys.ts';

const which = { institution: z.string().max(20), key: z.uuid() };

/**
 * The request (PKCS #10, PEM) with which an institution asks an authority to certify a key, signed with that key
 * wherever it lies.
 */
export const requestCertificate = task({
  name: 'issuers.request-certificate',
  input: z.object(which),
  async run(platform, _actor, { institution, key: id }) {
    const acting = { person: null, institutions: [institution] };
    const [issuer, key] = await inTransaction(platform.database, acting, async (tx) => [
      await findInstitution(tx, institution),
      await findKey(tx, institution, id),
    ]);
    if (!issuer || !key) throw notFound();
    const subject = { ...legalName(issuer), commonName: legalName(issuer).organizationName.slice(0, 64) };
    const sign = await signOf(platform.secrets, { institution, id }, key);
    const der = await makeCertificateRequest({
      subject,
      key: publicKeyOf(key),
      algorithm: key.algorithm,
      sign,
    });
    return { name: key.fragment, request: writePem('CERTIFICATE REQUEST', der) };
  },
});

/**
 * Takes in the certificate that an authority gave to a key, with those that lead up to its root.
 * @throws Refusal 'issuers/certificate-unreadable' and as `orderedChain`
 */
export const saveCertificate = action({
  name: 'issuers.save-certificate',
  input: z.object({ ...which, certificates: z.string().max(200_000) }),
  async run({ tx, now }, { institution, key: id, certificates }) {
    const key = await findKey(tx, institution, id);
    if (!key) throw notFound();
    const given = readPemCertificates(certificates);
    if (!given) throw new Refusal('issuers/certificate-unreadable', 422);
    const chain = orderedChain(
      publicKeyOf(key),
      given.map(({ der }) => der),
      now,
    );
    const kept = certificatesToKeep(chain);
    const { certificates: pem, certificateExpiresAt: expiresAt } = kept;
    await saveCertificates(tx, institution, id, { pem, expiresAt });
    return { result: { id, expiresAt }, subject: `issuer-key:${id}`, fields: ['certificates'] };
  },
});
