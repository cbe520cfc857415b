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

    /** {@code time} is a moment or a time of the day, in the writing of the language. */
    @Message("已保存：{time}")
    String savedAt(String time);

    @Message("您填写的内容随时保存。中途离开，可以从首页回来接着写。")
    String keptHint();

    @Message("这里是您开始填写、还没有提交的。长时间不动的会自动删除。")
    String listHint();

    @Message("没有未写完的投诉或举报。")
    String none();

    @Message("删除")
    String discard();

    @Message("要删除这份没有写完的吗？")
    String discardTitle();

    @Message("删除以后不能恢复。已经提交的不受影响。")
    String discardHint();

    @Message("确认删除")
    String discardNow();

    @Message("不删除，返回")
    String keepIt();

    @Message("已删除。")
    String discarded();
}
