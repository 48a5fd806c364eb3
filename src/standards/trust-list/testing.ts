import { writePem } from '../x509/index.ts';

export type WrittenService = {
  type?: string;
  status?: string;
  certificate: Uint8Array;
  use?: string;
  since?: string;
};

/** An invented national trust list of one provider. */
export function writeTrustList(
  services: readonly WrittenService[],
  { sequence = 1, type = 'EUgeneric', territory = 'FI' } = {},
): string {
  const base64 = (der: Uint8Array) => writePem('CERTIFICATE', der).replace(/-----[^-]+-----/g, '');
  const written = services.map(
    ({ type = 'CA/QC', status = 'granted', certificate, use, since = '2016-07-01T00:00:00Z' }) => `
    <TSPService><ServiceInformation>
      <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/${type}</ServiceTypeIdentifier>
      <ServiceName><Name xml:lang="en">Invented service</Name></ServiceName>
      <ServiceDigitalIdentity><DigitalId><X509Certificate>${base64(certificate)}</X509Certificate></DigitalId></ServiceDigitalIdentity>
      <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/${status}</ServiceStatus>
      <StatusStartingTime>${since}</StatusStartingTime>
      ${
        use
          ? `<ServiceInformationExtensions><Extension Critical="true"><AdditionalServiceInformation>
        <URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/${use}</URI>
        </AdditionalServiceInformation></Extension></ServiceInformationExtensions>`
          : ''
      }
    </ServiceInformation></TSPService>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#">
  <SchemeInformation>
    <TSLVersionIdentifier>6</TSLVersionIdentifier><TSLSequenceNumber>${sequence}</TSLSequenceNumber>
    <TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/${type}</TSLType>
    <SchemeOperatorName><Name xml:lang="fi">Keksitty virasto</Name><Name xml:lang="en">Invented office &amp; agency</Name></SchemeOperatorName>
    <SchemeTerritory>${territory}</SchemeTerritory>
    <ListIssueDateTime>2026-10-01T00:00:00Z</ListIssueDateTime>
    <NextUpdate><dateTime>2027-04-01T00:00:00Z</dateTime></NextUpdate>
  </SchemeInformation>
  <TrustServiceProviderList><TrustServiceProvider>
    <TSPInformation><TSPName><Name xml:lang="en">Invented provider</Name></TSPName></TSPInformation>
    <TSPServices>${written.join('')}</TSPServices>
  </TrustServiceProvider></TrustServiceProviderList>
</TrustServiceStatusList>`;
}
