/**
 * Retry policy, tenant sweep and logging around db-scheduler.
 *
 * <p>A module declares its jobs as beans and enqueues them inside the transaction that made them
 * necessary; a rolled-back transaction leaves no job behind, and the same key waits only once:
 *
 * <pre>{@code
 * record Publish(TenantId tenant, long issue) implements TenantJob {}
 *
 * static final TaskDescriptor<Publish> PUBLISH = TaskDescriptor.of("gate-publish", Publish.class);
 *
 * @Bean
 * Task<Publish> publishGate(JobRetry retry, Publisher publisher) {
 *   return Tasks.oneTime(PUBLISH)
 *       .onFailure(retry.untilDone())
 *       .execute((job, context) -> publisher.publish(job.getData()));
 * }
 *
 * @Bean
 * Task<Void> sweepGates(TenantSweep sweep, Publisher publisher) {
 *   return sweep.task("gate-sweep", FixedDelay.ofMinutes(10), publisher::enqueueWhatIsBehind);
 * }
 *
 * // in a service: inject SchedulerClient (it is safe in beans that tasks use)
 * jobs.scheduleIfNotExists(
 *     PUBLISH.instance(tenant + "/" + issue).data(new Publish(tenant, issue)).scheduledTo(clock.instant()));
 * }</pre>
 *
 * <p>While a job runs its key is taken, so a change that arrives just then finds the key and is not
 * enqueued again. Write what should be true into a row first; let the job compare it once more when
 * it is done, and let a sweep enqueue what is behind.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenant"})
@NullMarked
package dev.idd.app.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
