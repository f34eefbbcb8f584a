package dev.idd.app.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretBoxTest {
  private static final String K1 = "k1:" + key(1);
  private static final String K2 = "k2:" + key(2);
  private static final String SECRET = "hush-hush";

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static SecretBox box(String keys, String active) {
    return new SecretBox(new SecretSettings(keys, active));
  }

  @Test
  void opensWhatItSealed() {
    String stored = box(K1, "").seal(SECRET);

    assertThat(stored).startsWith("k1:").doesNotContain(SECRET);
    assertThat(box(K1, "").open(stored)).isEqualTo(SECRET);
  }

  @Test
  void theSameSecretIsNeverSealedTheSameWay() {
    assertThat(box(K1, "").seal(SECRET)).isNotEqualTo(box(K1, "").seal(SECRET));
  }

  @Test
  void oldValuesStayReadableAfterAKeyChange() {
    String old = box(K1, "").seal(SECRET);
    SecretBox both = box(K1 + "," + K2, "k2");

    assertThat(both.open(old)).isEqualTo(SECRET);
    assertThat(both.seal(SECRET)).startsWith("k2:");
  }

  @Test
  void theLastKeyIsActiveWhenNobodySaysWhich() {
    assertThat(box(K1 + "," + K2, "").seal(SECRET)).startsWith("k2:");
  }

  @Test
  void saysWhichKeyIsMissing() {
    String stored = box(K1, "").seal(SECRET);

    assertThatThrownBy(() -> box(K2, "").open(stored))
        .isInstanceOf(SecretBox.Unreadable.class)
        .hasMessageContaining("'k1'");
  }

  @Test
  void noticesEveryChangedByte() {
    String stored = box(K1, "").seal(SECRET);
    byte[] bytes = Base64.getDecoder().decode(stored.substring(3));
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertUnreadable("k1:" + Base64.getEncoder().encodeToString(changed));
    }
  }

  @Test
  void noticesAKeyThatIsAnotherOneNow() {
    String stored = box("k1:" + key(9), "").seal(SECRET);
    assertUnreadable(stored);
  }

  @ParameterizedTest
  @CsvSource({"''", "plain-text", ":", "k1:", "k1:%%%", "k1:AAAA"})
  void refusesWhatItNeverSealed(String stored) {
    assertUnreadable(stored);
  }

  private static void assertUnreadable(String stored) {
    assertThatThrownBy(() -> box(K1, "").open(stored))
        .isInstanceOf(SecretBox.Unreadable.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void withoutAKeyItSaysHowToMakeOne() {
    assertThatThrownBy(() -> box("", ""))
        .hasMessageContaining("IDD_SECRETS_KEYS")
        .hasMessageContaining("openssl rand -base64 32");
  }

  @ParameterizedTest
  @CsvSource({"k1:tooshort", "k1", "'k1:!!!'", "'a b:AAAA'"})
  void refusesAKeyThatIsNone(String keys) {
    assertThatThrownBy(() -> box(keys, ""))
        .hasMessageContaining("32 bytes in base64")
        .hasMessageNotContaining("tooshort");
  }

  @Test
  void refusesAnActiveKeyThatNobodyKnows() {
    assertThatThrownBy(() -> box(K1, "k7")).hasMessageContaining("'k7'");
  }

  @Test
  void neverPrintsItsKeys() {
    assertThat(new SecretSettings(K1, "k1").toString()).doesNotContain(key(1));
  }
}
