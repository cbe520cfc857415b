package org.open12315.pipeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about dead letters. English: {@code messages/pipeline_en.properties}. */
@MessageBundle("pipeline")
interface PipelineMessages {

    @Message("死信")
    String deadLetters();

    @Message("某个环节无法处理的提交会停在这里。排除原因后重新发送，各环节不会重复处理；确实不需要处理的，可以写明理由后作废。页面不显示提交的内容。")
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

    @Message("处理情况")
    String state();

    @Message("未处理")
    String open();

    @Message("选择 {number}")
    String choose(String number);

    @Message("重新发送所选")
    String replay();

    @Message("作废所选")
    String discard();

    @Message("作废理由")
    String discardReason();

    @Message("只在作废时填写，会和您的用户名一起保存。请不要写个人信息。")
    String discardReasonHint();

    @Message("{by} 已于 {at} 重新发送")
    String replayed(String by, String at);

    @Message("只看未处理")
    String openOnly();

    @Message("查看全部")
    String all();

    @Message("{by} 已于 {at} 作废：{reason}")
    String discarded(String by, String at, String reason);

    @Message("已重新发送 {count} 条。")
    String sent(int count);

    @Message("已作废 {count} 条。")
    String discardedCount(int count);

    @Message("所选死信已被处理过，没有变动。")
    String before();

    @Message("请至少选择一条死信")
    String noneChosen();

    @Message("请填写作废理由")
    String reasonMissing();

    @Message("作废理由不能超过 500 个字")
    String reasonLong();
}
