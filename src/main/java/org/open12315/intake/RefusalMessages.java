package org.open12315.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why the API did not file or find something. English: {@code messages/refusal_en.properties}. */
@MessageBundle("refusal")
interface RefusalMessages {

    @Message("同时提交的人太多，这次没有收下。请稍后用同一个 Idempotency-Key 再试。")
    String overloaded();

    @Message("系统暂时无法保存。请用同一个 Idempotency-Key 再次提交，已经收下的不会重复。")
    String unavailable();

    @Message("已用过的 Idempotency-Key")
    String keyReusedTitle();

    @Message("这个 Idempotency-Key 已用于内容不同的提交。内容不同时请换一个。")
    String keyReused();

    @Message("证据文件的状态刚刚变化，这次没有提交。请检查文件后再试。")
    String evidence();

    @Message("没有查到您名下的这个受理编号。")
    String notFound();

    @Message("参数 before 不是受理编号。")
    String badPage();
}
