import { useEffect, useState, useSyncExternalStore } from 'react';
import { changeExtract, type ExtractView } from '../../api/extract';
import { ExtractEditor } from './editor';

/** One editor for as long as the panel is open. */
export function useEditor(view: ExtractView, saved: () => void): ExtractEditor {
  const [editor] = useState(
    () =>
      new ExtractEditor(
        view,
        async (version, command) => changeExtract(view.incident.key, version, command),
        saved,
      ),
  );
  useSyncExternalStore(editor.subscribe, editor.state);
  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === 'hidden') editor.flush();
    };
    document.addEventListener('visibilitychange', leaving);
    return () => document.removeEventListener('visibilitychange', leaving);
  }, [editor]);
  return editor;
}
