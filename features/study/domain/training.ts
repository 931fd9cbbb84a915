/** What came of fitting the parameters of FSRS to a learner. */
export interface Training {
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
  /** How many reviews it was made of. */
  reviews: number;
  /** Log loss of the predictions for the later quarter of the reviews, by the parameters in use and by those trained on the earlier ones. */
  lossInUse: number;
  lossTrained: number;
  /** Whether the trained ones predict better, and are used from now on. */
  isKept: boolean;
}

/** Fewer reviews say too little about a memory. */
export const FEWEST_REVIEWS = 400;
