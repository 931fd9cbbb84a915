/** A paragraph of the header that tells a file of ours: its texts are verbatim. */
export const signature = 'Khamsap TBX 1';
