package dev.idd.app.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An Extract as text in one column. Fields that a later version drops are skipped when read. */
@Converter
class ExtractJson implements AttributeConverter<Extract, String> {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public String convertToDatabaseColumn(Extract extract) {
    try {
      return JSON.writeValueAsString(extract);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An Extract is always JSON", e);
    }
  }

  @Override
  public Extract convertToEntityAttribute(String column) {
    try {
      return JSON.readValue(column, Extract.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored Extract cannot be read", e);
    }
  }
}
