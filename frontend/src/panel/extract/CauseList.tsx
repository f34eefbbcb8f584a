import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { ListField } from '../../ui/ListField';
import { BlameAdvice } from './BlameAdvice';
import { focusGap } from './gap';

type Props = Omit<Parameters<typeof ListField>[0], 'note'>;

/** Causes below each other. Where one is about a person, it offers a phrasing about the system. */
export function CauseList(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const take = (row: number, text: string) => {
    flushSync(() => props.onChange(props.values.with(row, text)));
    focusGap(place.current?.querySelectorAll('input')[row]);
  };
  return (
    <div ref={place}>
      <ListField
        {...props}
        note={(text, row) => <BlameAdvice text={text} take={(text) => take(row, text)} />}
      />
    </div>
  );
}
