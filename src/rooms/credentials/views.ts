import type { LocalizedText } from '../../base/language.ts';
import type { AwardRecord } from '../../standards/award.ts';
import { type AwardState, awardState, endOf } from './rules/award-state.ts';
import type { Award } from './store/awards.ts';

/** An award in a list. */
export type AwardLine = {
  institution: string;
  id: string;
  title: LocalizedText;
  issuer: LocalizedText;
  holder: string;
  ects: number | null;
  awardedAt: Date;
  state: AwardState;
};

/** An award as its holder and its institution read it. */
export type AwardView = {
  institution: string;
  id: string;
  record: AwardRecord;
  state: AwardState;
  awardedAt: Date;
  issuedAt: Date;
  revoked: { at: Date; reason: string } | null;
  suspended: { at: Date; reason: string } | null;
  /** When it comes to its end. */
  ends: Date | null;
  replacedBy: string | null;
  renews: string | null;
};

export function awardLine(award: Award, now: Date): AwardLine {
  const { institution, id, record, awardedAt } = award;
  return {
    institution,
    id,
    title: record.offering.title,
    issuer: record.institution.names,
    holder: record.holder.name,
    ects: record.ects ?? null,
    awardedAt,
    state: awardState(award, now),
  };
}

export function awardView(award: Award, now: Date): AwardView {
  const { institution, id, record, awardedAt, issuedAt, revokedAt, revokedReason, suspendedAt } = award;
  const revoked = revokedAt && { at: revokedAt, reason: revokedReason ?? '' };
  const suspended = suspendedAt && { at: suspendedAt, reason: award.suspendedReason ?? '' };
  const { replacedBy, renews } = award;
  const standing = {
    state: awardState(award, now),
    revoked,
    suspended,
    ends: endOf(award),
    replacedBy,
    renews,
  };
  return { institution, id, record, awardedAt, issuedAt, ...standing };
}
