/** Change of a town by up to so much a year is called holding. A choice of this page, not of the statistics. */
export const HOLDING_PER_YEAR = 0.005;
