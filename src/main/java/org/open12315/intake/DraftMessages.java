package org.open12315.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what one has begun and not sent. English: {@code messages/draft_en.properties}. */
@MessageBundle("draft")
interface DraftMessages {

    @Message("没有写完的")
    String drafts();

    @Message("继续填写")
    String continueDraft();
}
