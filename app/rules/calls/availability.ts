/**
 * How often several that all have to work do, each at 99.9 %: `99.4 %`.
 * Source: sources.availability, "Calculating availability with hard dependencies".
 */
export const availabilityOf = (count: number): string => `${(100 * 0.999 ** count).toFixed(1)} %`;
