package dev.idd.app.shared;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.converter.yaml.MappingJackson2YamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our own requests are read to the letter: a misspelt field that is quietly dropped would empty
 * what it was meant to fill. What Jira and Atlassian send is read leniently, by everybody else.
 */
@Configuration(proxyBeanMethods = false)
class StrictBodies implements WebMvcConfigurer {
  private final ObjectMapper json;

  StrictBodies(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.add(0, new OurRequests(strict(json.copy())));
    // Comes with the class path, and would read the same requests leniently when called YAML.
    converters.removeIf(MappingJackson2YamlHttpMessageConverter.class::isInstance);
  }

  private static ObjectMapper strict(ObjectMapper copy) {
    copy.enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP));
    copy.coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    copy.coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    return copy.registerModule(
        new SimpleModule().addDeserializer(String.class, new PrintableText()));
  }

  /** Characters that nobody can type or see: PostgreSQL and Jira refuse some, readers all. */
  private static final class PrintableText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    PrintableText() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      return text == null ? null : text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", "");
    }
  }

  private static final class OurRequests extends MappingJackson2HttpMessageConverter {
    OurRequests(ObjectMapper strict) {
      super(strict);
    }

    @Override
    public boolean canRead(
        Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
      return type instanceof Class<?> ours
          && ours.getName().startsWith("dev.idd.app.")
          && super.canRead(type, contextClass, mediaType);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
      return false;
    }
  }
}
