package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=10-, 10, 99",
        "bytes=10-19, 10, 19",
        "bytes=90-200, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-200, 0, 99"
    })
    void readsARange(String header, long first, long last) {
        assertThat(ByteRange.read(header, 100)).hasValue(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=1-2,5-6", "lines=1-2", "bytes=a-b", "bytes=5-4"})
    void givesTheWholeForWhatItDoesNotUnderstand(String header) {
        assertThat(ByteRange.read(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=-0"})
    void refusesWhatLiesOutside(String header) {
        assertThatThrownBy(() -> ByteRange.read(header, 100)).isInstanceOf(Refusal.class);
    }

    @Test
    void knowsThatThereIsNoHeader() {
        assertThat(ByteRange.read(null, 100)).isEmpty();
    }
}
