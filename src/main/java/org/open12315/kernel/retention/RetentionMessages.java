package org.open12315.kernel.retention;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the report about the erasure. English: {@code messages/retention_en.properties}. */
@MessageBundle("retention")
interface RetentionMessages {

    @Message("到期删除")
    String title();

    @Message("个人信息和中间数据超过保存期限后每晚自动删除。期限在配置中设定，办理中的案件不受影响。")
    String explanation();

    @Message("保存期限")
    String periods();

    @Message("数据")
    String kind();

    @Message("保存")
    String period();

    @Message("{days} 天")
    String days(long days);

    @Message("执行情况")
    String runs();

    @Message("还没有执行过。")
    String none();

    @Message("开始")
    String started();

    @Message("结束")
    String ended();

    @Message("未完成，下次接着做")
    String unfinished();

    @Message("删除早于")
    String olderThan();

    @Message("检查")
    String lookedAt();

    @Message("删除")
    String erased();
}
