import type { FindingState } from '../api/findings';

export const findingStates: {
  value: FindingState;
  name: string;
  appearance: 'default' | 'new' | 'inprogress' | 'success';
}[] = [
  { value: 'open', name: 'Open', appearance: 'new' },
  { value: 'in-progress', name: 'In progress', appearance: 'inprogress' },
  { value: 'done', name: 'Done', appearance: 'success' },
  { value: 'dropped', name: 'Dropped', appearance: 'default' },
];
