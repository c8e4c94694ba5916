/** Age groups in which demand cells hold their residents: bounds inclusive, the last one open. */
export const AGE_GROUPS = ['0-1', '2-5', '6-17', '18-62', '63+'] as const;

/** Index of the children who go to school. */
export const SCHOOL_AGE = AGE_GROUPS.indexOf('6-17');
