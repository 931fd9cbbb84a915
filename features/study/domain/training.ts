/** What came of fitting the parameters of FSRS to a learner. */
export interface Training {
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
  /** How many answers the learner had given then, and how many reviews of them it was made of. */
  answers: number;
  reviews: number;
  /** Log loss of the predictions for the later quarter of the reviews, by the parameters in use and by those trained on the earlier ones. */
  lossInUse: number;
  lossTrained: number;
  /** Whether the trained ones predict better, and are used from now on. */
  isKept: boolean;
}

/** Fewer reviews say too little about a memory. */
export const FEWEST_REVIEWS = 400;

/** How many more answers there must be before it is tried again: a quarter more. */
const GROWTH = 1.25;

/** Whether a learner has given so many answers more that training may find something new. */
export const isTrainingDue = (answers: number, last: Pick<Training, 'answers'> | null): boolean =>
  answers >= Math.max(FEWEST_REVIEWS, (last?.answers ?? 0) * GROWTH);
