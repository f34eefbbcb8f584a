import { SitePolicySection } from './PolicySection';
import { SiteTaxonomySection } from './taxonomy/TaxonomySection';

/** What a Jira administrator chooses once for all projects; a project follows until it has its own. */
export function SitePage() {
  return (
    <main className="page wide">
      <h1>Incident-Driven Development</h1>
      <p className="quiet">
        What is chosen here counts in every project that has not chosen for itself in its own settings.
      </p>
      <SitePolicySection />
      <SiteTaxonomySection />
    </main>
  );
}
