package org.open12315.dedupe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A profile as stored: about 600 bytes for a complaint of a hundred words. The first byte is the version. */
final class ProfileBytes {

    private static final byte VERSION = 2;

    private ProfileBytes() {}

    static byte[] write(Profile profile) {
        List<byte[]> codes = profile.codes().stream()
                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                .toList();
        int codeBytes = codes.stream().mapToInt(code -> code.length + 2).sum();
        ByteBuffer out = ByteBuffer.allocate(1
                + 8
                + 4
                + 2
                + 7 * profile.tokens().length
                + 2
                + 2 * profile.bigrams().length
                + 2
                + profile.spans().length
                + 2 * profile.signs().length
                + 2
                + 8 * profile.numbers().length
                + 2
                + codeBytes);
        out.put(VERSION).putLong(profile.exact()).putInt(profile.length());
        out.putShort((short) profile.tokens().length);
        for (int token : profile.tokens()) {
            out.putInt(token);
        }
        out.put(profile.kinds()).put(profile.weights()).put(profile.clauses());
        out.putShort((short) profile.bigrams().length);
        for (short bigram : profile.bigrams()) {
            out.putShort(bigram);
        }
        out.put(profile.spans()).putShort((short) profile.signs().length);
        for (short sign : profile.signs()) {
            out.putShort(sign);
        }
        out.putShort((short) profile.numbers().length);
        for (long number : profile.numbers()) {
            out.putLong(number);
        }
        out.putShort((short) codes.size());
        codes.forEach(code -> out.putShort((short) code.length).put(code));
        return out.array();
    }

    /** False for what an older or newer program wrote: such a profile can be compared with none of this one's. */
    static boolean readable(byte[] bytes) {
        return bytes[0] == VERSION;
    }

    /** Throws IllegalArgumentException for bytes of a version that this program does not know. */
    static Profile read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalArgumentException("profile of unknown version " + version);
        }
        long exact = in.getLong();
        int length = in.getInt();
        int[] tokens = new int[in.getShort()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = in.getInt();
        }
        byte[] kinds = new byte[tokens.length];
        byte[] weights = new byte[tokens.length];
        byte[] clauses = new byte[tokens.length];
        in.get(kinds).get(weights).get(clauses);
        short[] bigrams = new short[in.getShort()];
        for (int i = 0; i < bigrams.length; i++) {
            bigrams[i] = in.getShort();
        }
        byte[] spans = new byte[tokens.length];
        in.get(spans);
        short[] signs = new short[in.getShort()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = in.getShort();
        }
        long[] numbers = new long[in.getShort()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getLong();
        }
        return new Profile(exact, length, tokens, kinds, weights, clauses, bigrams, spans, signs, numbers, codes(in));
    }

    private static List<String> codes(ByteBuffer in) {
        int count = in.getShort();
        List<String> codes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] code = new byte[in.getShort()];
            in.get(code);
            codes.add(new String(code, StandardCharsets.UTF_8));
        }
        return codes;
    }
}
