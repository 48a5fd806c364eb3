/** OOAPI v6 modeOfDelivery in our words; those that say nothing of a form of participation stay as they are. */
export const deliveryNames: Record<string, string> = {
  blended: 'blended',
  hybrid: 'blended',
  coil: 'online',
  online: 'online',
  presential: 'presential',
  project_based: 'project',
  work_based: 'work-place',
};

const eqfByLevel: Record<string, string> = {
  associate_degree: '5',
  bachelor: '6',
  master: '7',
  doctoral: '8',
};

/** The EQF level of OOAPI v6 levelOfQualification ('eqf_6'), else of level ('bachelor'); undefined for others. */
export function eqfOf(qualification: string | undefined, level: string | undefined): string | undefined {
  const [, eqf] = /^eqf_([1-8])$/.exec(qualification ?? '') ?? [];
  return eqf ?? (level && Object.hasOwn(eqfByLevel, level) ? eqfByLevel[level] : undefined);
}
