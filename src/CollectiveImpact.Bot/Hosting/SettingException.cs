namespace CollectiveImpact.Bot.Hosting;

/// <summary>A setting with which the bot cannot start. The message is one line that names the key.</summary>
internal sealed class SettingException(string message) : Exception(message);
