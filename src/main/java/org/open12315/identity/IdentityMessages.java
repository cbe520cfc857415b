package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about accounts. English: {@code messages/identity_en.properties}. */
@MessageBundle("identity")
interface IdentityMessages {

    @Message("登录")
    String signIn();

    @Message("用{provider}登录")
    String signInWith(String provider);

    @Message("登录未完成")
    String providerRefused();

    @Message("身份认证平台没有完成这次登录，或者登录被取消。请重新登录。")
    String providerNotFinished();

    @Message("身份认证平台确认了您的身份，但没有为您指定唯一的岗位和所属单位，或者您在本平台的账号已停用。请联系本单位管理员。")
    String providerNoAccount();

    @Message("关联本平台账号")
    String linkIdentity();

    @Message("您已通过{provider}的认证，但还没有关联本平台的账号。请用本平台的账号登录一次，证明账号是您的，之后就可以直接用{provider}登录。")
    String linkHint(String provider);

    @Message("是否把{provider}的认证与账号“{account}”关联？关联之后，通过{provider}认证就能登录这个账号。")
    String linkConfirm(String provider, String account);

    @Message("关联")
    String linkYes();

    @Message("不关联")
    String linkNo();

    @Message("已关联")
    String linked();

    @Message("以后可以直接用{provider}登录。")
    String linkedHint(String provider);

    @Message("回到登录页")
    String backToSignIn();

    @Message("已退出")
    String signedOut();

    @Message("您已退出本平台。接下来退出身份认证平台；如果页面没有自动前往，请点下面的按钮。")
    String signedOutHint();

    @Message("退出身份认证平台")
    String signOutThere();

    @Message("用户名")
    String userName();

    @Message("用户名或手机号码")
    String userNameOrMobile();

    @Message("密码")
    String password();

    @Message("还没有账号？")
    String noAccount();

    @Message("注册消费者账号")
    String register();

    @Message("用短信验证码登录")
    String codeSignIn();

    @Message("填写账号的手机号码，平台用短信发送验证码。办案人员和企业人员请用密码登录。")
    String codeSignInHint();

    @Message("用密码登录")
    String passwordSignIn();

    @Message("填写验证码")
    String enterCode();

    @Message("没有收到短信？检查号码是否正确，一分钟后可以")
    String noCode();

    @Message("重新发送")
    String sendAnother();

    @Message("用户名或密码不正确，请重新输入。")
    String wrong();

    @Message("错误次数过多，请 {minutes} 分钟后再试。")
    String tooMany(long minutes);

    @Message("办案人员和管理员使用单位管理员开通的账号登录。")
    String staffHint();

    @Message("4 至 20 个字符，可以是汉字、字母、数字和下划线。")
    String userNameHint();

    @Message("用户名应为 4 至 20 个汉字、字母、数字或下划线。")
    String userNameWrong();

    @Message("这个用户名已被使用，请换一个。")
    String userNameTaken();

    @Message("8 至 64 个字符，什么字符都可以；不要用其他网站用过的密码。")
    String passwordHint();

    @Message("密码应为 8 至 64 个字符。")
    String passwordWrong();

    @Message("这个密码太常见，容易被猜到，请换一个。")
    String passwordCommon();

    @Message("请再次输入密码")
    String passwordAgain();

    @Message("两次输入的密码不一致。")
    String passwordDiffers();

    @Message("注册")
    String doRegister();

    @Message("账号已注册，请登录。")
    String registered();

    @Message("账号管理")
    String accounts();

    @Message("姓名")
    String displayName();

    @Message("请填写姓名。")
    String displayNameWrong();

    @Message("角色")
    String role();

    @Message("所属单位代码")
    String authorityCode();

    @Message("六位行政区划代码，例如 330110。")
    String authorityCodeHint();

    @Message("没有这个单位。")
    String authorityWrong();

    @Message("开通账号")
    String createAccount();

    @Message("停用")
    String deactivate();

    @Message("恢复")
    String activate();

    @Message("在用")
    String active();

    @Message("已停用")
    String inactive();

    @Message("操作")
    String action();

    @Message("办案人员")
    String officer();

    @Message("督办人员")
    String supervisor();

    @Message("单位管理员")
    String administrator();

    @Message("请选择角色。")
    String roleWrong();

    @Message("分析人员")
    String analyst();

    @Message("系统管理员")
    String systemAdministrator();

    @Message("企业或组织人员")
    String organisation();

    @Message("您不能开通这个单位的账号，只能开通本单位和下级单位的。")
    String authorityOutOfReach();

    @Message("这是最后一个在用的系统管理员账号，停用或改为其他角色后没有人能再恢复它。请先开通另一个。")
    String lastAdministrator();

    @Message("记录")
    String auditOf();

    @Message("变更角色")
    String changeRole();

    @Message("{user}（{name}）现在是：")
    String changeRoleOf(String user, String name);

    @Message("变更后立即退出该人员的所有登录，下次登录时按新的角色。变更会记入操作记录。")
    String changeRoleHint();

    @Message("六位行政区划代码，例如 330110；可以换到本单位或下级单位。系统管理员不属于任何单位。")
    String authorityOfRoleHint();

    @Message("本单位和下级单位的人员账号。停用后立即退出所有登录；每次开通、停用、恢复和变更角色都有记录。")
    String accountsHint();
}
