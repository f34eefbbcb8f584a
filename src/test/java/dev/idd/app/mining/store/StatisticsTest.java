package dev.idd.app.mining.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** When the database is made to look at its tables. */
class StatisticsTest {

  @Test
  void areGatheredEverMoreRarely() {
    assertThat(LongStream.rangeClosed(1, 1_000).filter(Statistics::isPowerOfTen))
        .containsExactly(1L, 10L, 100L, 1_000L);
  }
}
