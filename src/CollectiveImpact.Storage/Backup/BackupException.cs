namespace CollectiveImpact.Storage.Backup;

/// <summary>A backup or restore that cannot be made. The message is a line that fits after the command's name; it holds no contents of rows.</summary>
public sealed class BackupException(string message) : Exception(message);
