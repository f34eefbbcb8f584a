import type { ExtractOptions } from '../../api/extract';
import type { ExtractEditor } from './editor';

/** What the form of every step needs. */
export interface StepForm {
  editor: ExtractEditor;
  options: ExtractOptions;
  isReadOnly: boolean;
}
