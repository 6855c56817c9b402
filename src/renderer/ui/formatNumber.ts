const format = new Intl.NumberFormat();

/** A number alone, as the system writes it; a number in a sentence is part of its message. */
export const formatNumber = (value: number): string => format.format(value);
