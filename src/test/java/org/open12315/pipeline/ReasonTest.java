package org.open12315.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void keepsTheNamesOfTheHouseAndDropsWhatIsQuotedOfTheMessage() {
        assertEquals(
                "IllegalStateException: relation \"case_file\" violates check constraint \"ck_case_file_term\"",
                Reason.of(new IllegalStateException(
                        "relation \"case_file\" violates check constraint \"ck_case_file_term\"")));
        assertEquals(
                "IllegalStateException: invalid input syntax for type bigint: \"…\"",
                Reason.of(new IllegalStateException("invalid input syntax for type bigint: \"李明 13812345678\"")));
        assertEquals(
                "IllegalStateException: … called …, document …, room 305",
                Reason.of(new IllegalStateException("王小明 called 13812345678, document 11010519491231002X, room 305")));
    }

    @Test
    void namesTheCausesAndOnlyTheirFirstLines() {
        Throwable failure = new IllegalStateException("outer", new NullPointerException("inner\n at {\"facts\": 1}"));
        assertEquals("IllegalStateException: outer, because of NullPointerException: inner", Reason.of(failure));
        assertEquals("NullPointerException: no message", Reason.of(new NullPointerException()));
    }

    @Test
    void isNeverLongAndKeepsTheTrace() {
        assertTrue(Reason.of(new IllegalStateException("x ".repeat(5000))).length() <= 500);
        Throwable failure = new IllegalStateException("called 13812345678");
        Throwable traced = Reason.traced(failure);
        assertEquals(failure.getStackTrace()[0], traced.getStackTrace()[0]);
        assertEquals("IllegalStateException: called …", traced.getMessage());
    }
}
