package org.open12315.intake;

import java.util.List;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;

/** Complaints that are valid and like nobody else's, for tests that file past the API. */
final class SampleSubmission {

    private SampleSubmission() {}

    /** Against a shop in a county where no other test looks at the worklist. */
    static NewSubmission complaint() {
        return new NewSubmission(
                SubmissionKind.COMPLAINT,
                new Business(
                        "样品商店" + Long.toString(System.nanoTime(), 36), null, "530102", null, null, SaleChannel.OFFLINE),
                new Matter("food.packaged", "food-safety", "购买的饼干打开后发现霉斑，联系店家三次都不处理。", null, null, null),
                List.of("refund"),
                null,
                new Person("李明", "13812345678", "昆明市"),
                null,
                false,
                false,
                null,
                null);
    }
}
