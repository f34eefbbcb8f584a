import { useEffect } from 'react';

const everySoOften = 30_000;
const forgottenAfter = 600_000;

/**
 * Looks again when the person comes back to the page, and every half minute while they seem to be there. A page that was left
 * open does not keep asking: what it asks for costs the site's quota.
 */
export function useLookAgain(look: () => void) {
  useEffect(() => {
    let seen = Date.now();
    const comeBack = () => {
      seen = Date.now();
      if (document.visibilityState === 'visible') look();
    };
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - seen < forgottenAfter) look();
    }, everySoOften);
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [look]);
}
