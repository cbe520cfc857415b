package org.open12315.dedupe;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

/**
 * Bands of a MinHash over what the words of a text stand for: two like texts share at least one band, so that a like text
 * is found by equality in an index. With the share s of words in common the chance is 1 − (1 − s²)⁴: 0.93 for 0.7, 0.68
 * for 0.5, 0.15 for 0.2. The business is part of each band, so a band never leads to another business.
 */
final class Signature {

    static final int BANDS = 4;
    private static final int ROWS = 2;
    private static final SimilarityHashPolicy POLICY = SimilarityHashing.superMinHash(BANDS * ROWS, 32);

    private Signature() {}

    /** The bands of a text against a business. */
    static long[] bands(long business, Profile profile) {
        int[] tokens = profile.tokens();
        if (tokens.length == 0) {
            return none(business, profile);
        }
        ElementHashProvider elements = ElementHashProvider.ofFunction(i -> spread(tokens[i]), tokens.length);
        byte[] hash = POLICY.createHasher().compute(elements);
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long pair = POLICY.getComponent(hash, ROWS * band) << 32
                    | POLICY.getComponent(hash, ROWS * band + 1) & 0xffffffffL;
            bands[band] = Hash.of64(business + band, pair);
        }
        return bands;
    }

    /** A text without words meets only the very same text. */
    private static long[] none(long business, Profile profile) {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = Hash.of64(business + band, profile.exact());
        }
        return bands;
    }

    /** MinHash needs elements that are spread over 64 bits. */
    private static long spread(int token) {
        return Hash.of64(token, 0x6f3132333135L);
    }
}
