package org.open12315.pipeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about dead letters. English: {@code messages/pipeline_en.properties}. */
@MessageBundle("pipeline")
interface PipelineMessages {

    @Message("死信")
    String deadLetters();

    @Message("某个环节无法处理的提交会停在这里。排除原因后重新发送，各环节不会重复处理。")
    String explanation();

    @Message("没有死信，一切正常。")
    String none();

    @Message("环节")
    String stage();

    @Message("受理编号")
    String receiptNumber();

    @Message("原因")
    String reason();

    @Message("时间")
    String failedAt();

    @Message("操作")
    String action();

    @Message("重新发送")
    String replay();

    @Message("{by} 已于 {at} 重新发送")
    String replayed(String by, String at);

    @Message("只看未处理")
    String openOnly();

    @Message("查看全部")
    String all();

    @Message("已重新发送。")
    String sent();

    @Message("这条死信已被重新发送过。")
    String sentBefore();
}
