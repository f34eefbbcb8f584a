package dev.idd.app.connect;

import dev.idd.app.shared.SecretBox;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Seals a host's shared secret on its way into the database; META-INF/orm.xml names this class. */
class SealedSecret implements AttributeConverter<String, String> {
  private final SecretBox box;

  SealedSecret(SecretBox box) {
    this.box = box;
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable String secret) {
    return secret == null ? null : box.seal(secret);
  }

  @Override
  public @Nullable String convertToEntityAttribute(@Nullable String stored) {
    return stored == null ? null : box.open(stored);
  }
}
