import { useEffect, useRef, useState } from 'react';

const pause = 500;

interface Advice<Answer> {
  answer: Answer;
  /** It is about the text as it stands, not as it stood before the last keys. */
  isFresh: boolean;
}

/**
 * Asks for advice on a text a moment after the last key. Advice is a courtesy: where it cannot be had, there is none, and
 * while a newer one is under way the last one stays, so that nothing flickers.
 */
export function useAdvice<Answer>(
  text: string,
  ask: (text: string) => Promise<Answer>,
): Advice<Answer> | null {
  const [advice, setAdvice] = useState<{ text: string; answer: Answer } | null>(null);
  const isWritten = text.trim() !== '';
  useEffect(() => {
    if (!isWritten) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      ask(text).then(
        (answer) => wanted && setAdvice({ text, answer }),
        () => wanted && setAdvice(null),
      );
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, ask, isWritten]);
  return isWritten && advice ? { answer: advice.answer, isFresh: advice.text === text } : null;
}

/** Whether a text was changed since it came onto the screen. */
export function useIsTouched(text: string): boolean {
  const first = useRef(text);
  const [isTouched, setTouched] = useState(false);
  if (!isTouched && text !== first.current) setTouched(true);
  return isTouched;
}
