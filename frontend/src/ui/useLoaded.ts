import { useCallback, useEffect, useRef, useState } from 'react';

export type Loaded<View> =
  | { state: 'loading'; view?: undefined }
  | { state: 'failed'; failure: unknown; view?: undefined }
  | { state: 'ready'; view: View };

/** Reads something once and again on request. An answer that comes after a newer question is dropped. */
export function useLoaded<View>(read: () => Promise<View>) {
  const [loaded, setLoaded] = useState<Loaded<View>>({ state: 'loading' });
  const asked = useRef(0);

  const load = useCallback(async () => {
    const mine = ++asked.current;
    try {
      const view = await read();
      if (mine === asked.current) setLoaded({ state: 'ready', view });
    } catch (failure) {
      if (mine === asked.current) setLoaded({ state: 'failed', failure });
    }
  }, [read]);

  const reload = useCallback(() => {
    setLoaded({ state: 'loading' });
    void load();
  }, [load]);

  useEffect(() => {
    const questions = asked;
    void load();
    return () => void questions.current++;
  }, [load]);

  const put = useCallback((view: View) => {
    asked.current++;
    setLoaded({ state: 'ready', view });
  }, []);

  return { ...loaded, reload, refresh: load, put };
}
