/** Stems by level, separated by white space: those of level n stand in one of 2^n sentences. */
export type FrequencyTable = readonly (readonly [level: number, stems: string])[]
