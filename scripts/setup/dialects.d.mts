export const dialectTools: string;
