/**
 * What we own is also kept in Jira: published as properties, put back into a database without it.
 *
 * <p>Whoever keeps something with an incident makes two beans, or one that is both:
 *
 * <pre>{@code
 * class KeptNotes implements KeptWithIncident, RestoredFromJira {
 *   public String property() { return "idd.notes"; }
 *   public Optional<JsonNode> content(TenantId tenant, IssueId incident) { … }  // at most 32,000 bytes
 *
 *   public Set<String> properties() { return Set.of("idd.notes"); }
 *   public boolean restore(IncidentInJira incident) {  // fills what is empty, changes nothing else
 *     return incident.ours("idd.notes").map(notes -> put(incident.project(), notes)).orElse(false);
 *   }
 * }
 *
 * events.publishEvent(new KeptChanged(tenant, project, incident, "idd.notes"));  // in the transaction
 * }</pre>
 *
 * <p>One search asks for at most five properties: {@code idd.extract}, {@code idd.history}, {@code
 * idd.record}, {@code idd.gate} and {@code idd.findings}.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenant", "jira", "jobs"})
@NullMarked
package dev.idd.app.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
