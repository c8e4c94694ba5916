/** Texts of sources, by how the packs write them; `{1}`, `{2}` stand for their figures in order. */
export type SourceTexts = Readonly<
  Record<
    string,
    {
      readonly kk: string;
      readonly ru: string;
      /** Absent where the pack's own words will do. */
      readonly en?: string;
    }
  >
>;
