/** What the gate says of an incident that has everything but a steward, a class and an improvement; PolicyTest compares it. */
export const example =
  'Before closing OPS-1: Assign an Improvement Steward. Choose the root-cause class. Commit to at least one improvement.';
