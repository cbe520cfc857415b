package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of the own account. English: {@code messages/own_en.properties}. */
@MessageBundle("own")
interface OwnAccountMessages {

    @Message("我的账号")
    String title();

    @Message("个人信息在这里也只显示一部分，以免旁人看到。")
    String masked();

    @Message("用户名")
    String userName();

    @Message("姓名")
    String name();

    @Message("显示的名字")
    String displayName();

    @Message("所属单位代码")
    String authority();

    @Message("身份核验")
    String verification();

    @Message("已核验")
    String verified();

    @Message("核验中")
    String pending();

    @Message("核验未通过")
    String failed();

    @Message("未核验：平台只检查了姓名和证件号码的格式")
    String unverified();

    @Message("手机号码")
    String mobile();

    @Message("电子邮箱")
    String email();

    @Message("密码")
    String password();

    @Message("修改密码")
    String changePassword();

    @Message("修改后，除了这里，其他设备上的登录都会退出。")
    String changePasswordHint();

    @Message("现在的密码")
    String currentPassword();

    @Message("新密码")
    String newPassword();

    @Message("再次输入新密码")
    String newPasswordAgain();

    @Message("现在的密码不正确。忘记密码时，请退出后用短信重置。")
    String passwordWrong();

    @Message("密码应为 8 至 64 个字符。")
    String passwordLength();

    @Message("这个密码太常见或容易被猜到，请换一个。")
    String passwordCommon();

    @Message("新密码与现在的密码相同，请换一个。")
    String passwordSame();

    @Message("两次输入的密码不一致。")
    String passwordDiffers();

    @Message("密码已修改，其他设备上的登录都已退出。")
    String passwordChanged();

    @Message("登录的设备")
    String sessions();

    @Message("看到不认识的设备，请让它退出，然后修改密码。")
    String sessionsHint();

    @Message("设备")
    String device();

    @Message("未知设备")
    String unknownDevice();

    @Message("登录时间")
    String begun();

    @Message("最近使用")
    String seen();

    @Message("操作")
    String action();

    @Message("正在使用")
    String thisOne();

    @Message("让它退出")
    String end();

    @Message("这个设备上的登录已退出。")
    String ended();

    @Message("在所有设备上退出")
    String endAll();
}
