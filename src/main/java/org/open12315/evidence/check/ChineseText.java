package org.open12315.evidence.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Text in GB 18030, which Tika takes for binary: whole characters throughout, and no control characters. */
final class ChineseText {

    private ChineseText() {}

    static boolean is(byte[] head) {
        CharsetDecoder decoder = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length);
        // not the end of input: a character that is cut off there is no mistake
        if (decoder.decode(ByteBuffer.wrap(head), text, false).isError()) {
            return false;
        }
        return text.flip().chars().noneMatch(ChineseText::isNoText);
    }

    private static boolean isNoText(int character) {
        boolean white = character == '\t' || character == '\n' || character == '\r' || character == '\f';
        return Character.isISOControl(character) && !white
                || Character.getType(character) == Character.PRIVATE_USE
                || !Character.isDefined(character);
    }
}
