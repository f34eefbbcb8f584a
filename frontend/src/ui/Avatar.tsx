import { useState } from 'react';
import type { Person } from '../api/common';

function initials(name: string) {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
}

/** The picture of a person, or their initials where there is none to show. */
export function Avatar({ person }: { person: Person }) {
  const [hasPicture, setHasPicture] = useState(person.avatarUrl !== null);
  if (hasPicture && person.avatarUrl) {
    return <img className="avatar" src={person.avatarUrl} alt="" onError={() => setHasPicture(false)} />;
  }
  return (
    <span className="avatar" aria-hidden="true">
      {initials(person.displayName)}
    </span>
  );
}

/** A person by picture and name. */
export function PersonName({ person }: { person: Person }) {
  return (
    <span className="person">
      <Avatar key={person.accountId} person={person} />
      <span>{person.displayName}</span>
    </span>
  );
}
