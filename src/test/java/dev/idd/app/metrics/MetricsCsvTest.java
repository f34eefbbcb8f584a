package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsCsvTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "plain;plain",
        "a,b;\"a,b\"",
        "say \"so\";\"say \"\"so\"\"\"",
        "=1+1;'=1+1",
        "-5;'-5",
        "@sum;'@sum",
      },
      delimiter = ';')
  void textStaysText(String text, String cell) {
    assertThat(MetricsCsv.cell(text)).isEqualTo(cell);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"-0.5, -0.5", "0.25, 0.25"})
  void numbersStayNumbers(double number, String cell) {
    assertThat(MetricsCsv.cell(number)).isEqualTo(cell);
    assertThat(MetricsCsv.cell(null)).isEmpty();
  }
}
