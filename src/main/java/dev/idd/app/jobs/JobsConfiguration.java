package dev.idd.app.jobs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;

/** How db-scheduler runs here: readable JSON in its table, our clock, one queue for everybody. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  @Bean
  DbSchedulerCustomizer jobsAsJson() {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new JacksonSerializer(json()));
      }
    };
  }

  /** A field that a later version dropped must not stop a job that an earlier one enqueued. */
  static ObjectMapper json() {
    return JsonMapper.builder()
        .findAndAddModules()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
  }

  @Bean
  com.github.kagkarlsson.scheduler.Clock jobClock(Clock clock) {
    return clock::instant;
  }

  @Bean
  @Fallback
  RandomGenerator jitter() {
    return RandomGenerator.getDefault();
  }

  /**
   * The scheduler needs every task, and tasks need services that enqueue: this client looks the
   * scheduler up when it is first used, which breaks the circle.
   */
  @Bean
  @Primary
  SchedulerClient jobQueue(ObjectProvider<Scheduler> scheduler, DataSource database) {
    var client = new ProxyFactory();
    client.setInterfaces(SchedulerClient.class);
    client.setTargetSource(new Late(scheduler));
    client.addAdvice(new RaceForKey(database));
    return (SchedulerClient) client.getProxy();
  }

  private static final class Late extends AbstractLazyCreationTargetSource {
    private final ObjectProvider<Scheduler> scheduler;

    Late(ObjectProvider<Scheduler> scheduler) {
      this.scheduler = scheduler;
    }

    @Override
    public Class<?> getTargetClass() {
      return SchedulerClient.class;
    }

    @Override
    protected Object createObject() {
      return scheduler.getObject();
    }
  }
}
