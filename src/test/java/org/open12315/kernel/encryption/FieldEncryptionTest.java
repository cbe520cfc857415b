package org.open12315.kernel.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FieldEncryptionTest {

    private static final String OLD = "2025=" + "1".repeat(64);
    private static final String NEW = "2026=" + "2".repeat(64);
    private static final String LOOKUP = "lookup=" + "3".repeat(64);
    private static final Cell CELL = Cell.of("submission.person", 261123482910537734L);

    private final FieldEncryption fields = with(LOOKUP + " " + OLD);

    private static FieldEncryption with(String keys) {
        return new FieldEncryption(KeyRing.parse(keys));
    }

    @Property
    void givesBackWhatWasEncrypted(@ForAll String clear) {
        // unpaired surrogates are no text that a form or JSON can bring
        String text = new String(
                clear.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(fields.decrypt(fields.encrypt(text, CELL), CELL)).isEqualTo(text);
    }

    @Property
    void anyChangedBitIsNoticed(@ForAll @IntRange(max = 400) int bit) {
        String stored = fields.encrypt("李明 13812345678", CELL);
        int start = fields.currentPrefix().length();
        byte[] bytes = Base64.getUrlDecoder().decode(stored.substring(start));
        int flipped = bit % (bytes.length * 8);
        bytes[flipped / 8] ^= (byte) (1 << flipped % 8);
        String forged =
                fields.currentPrefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThatThrownBy(() -> fields.decrypt(forged, CELL)).isInstanceOf(Unreadable.class);
    }

    @Test
    void showsNothingOfTheValueAndNeverTheSameTwice() {
        String first = fields.encrypt("李明", CELL);
        assertThat(first).startsWith("enc1:2025:").doesNotContain("李明").isNotEqualTo(fields.encrypt("李明", CELL));
    }

    @Test
    void aValueThatWasMovedIsRefused() {
        String stored = fields.encrypt("李明", CELL);
        assertThatThrownBy(() -> fields.decrypt(stored, Cell.of("submission.person", 261123482910537735L)))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> fields.decrypt(stored, Cell.of("account.person", 261123482910537734L)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void theLastKeyWritesAndAllRead() {
        String old = fields.encrypt("李明", CELL);
        FieldEncryption rotated = with(LOOKUP + " " + OLD + "\n" + NEW);
        assertThat(rotated.decrypt(old, CELL)).isEqualTo("李明");
        assertThat(rotated.encrypt("李明", CELL))
                .startsWith(rotated.currentPrefix())
                .startsWith("enc1:2026:");
        assertThat(old).doesNotStartWith(rotated.currentPrefix());
    }

    @Test
    void aLostKeyIsNamedAndAnotherUnderTheSameNameIsNoticed() {
        String stored = fields.encrypt("李明", CELL);
        assertThatThrownBy(() -> with(LOOKUP + " " + NEW).decrypt(stored, CELL))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("2025")
                .hasMessageContaining("submission.person");
        assertThatThrownBy(() -> with(LOOKUP + " 2025=" + "4".repeat(64)).decrypt(stored, CELL))
                .isInstanceOf(Unreadable.class)
                .hasMessageNotContaining("李明");
    }

    @Test
    void whatIsDamagedOrClearIsRefusedUnlessClearIsAllowed() {
        for (String damaged :
                new String[] {"", "{}", "enc1:", "enc1:2025:", "enc1:2025:AAAA", "enc1:2025:!!!!", "enc1:2025"}) {
            assertThatThrownBy(() -> fields.decrypt(damaged, CELL)).as(damaged).isInstanceOf(Unreadable.class);
        }
        assertThat(fields.read("{\"name\":\"李明\"}", CELL)).isEqualTo("{\"name\":\"李明\"}");
        assertThat(fields.read(fields.encrypt("李明", CELL), CELL)).isEqualTo("李明");
        assertThat(fields.encrypt(null, CELL)).isNull();
        assertThat(fields.decrypt(null, CELL)).isNull();
        assertThat(fields.read(null, CELL)).isNull();
    }

    @Test
    void hashesFindEqualValuesOfOnePurposeUnderOneKey() {
        KeyedHash hash = new KeyedHash(KeyRing.parse(LOOKUP + " " + OLD));
        assertThat(hash.of("account.mobile", "13812345678"))
                .hasSize(32)
                .isEqualTo(hash.of("account.mobile", "13812345678"))
                .isNotEqualTo(hash.of("account.mobile", "13812345679"))
                .isNotEqualTo(hash.of("account.document", "13812345678"))
                .isNotEqualTo(new KeyedHash(KeyRing.parse("lookup=" + "5".repeat(64) + " " + OLD))
                        .of("account.mobile", "13812345678"));
    }
}
