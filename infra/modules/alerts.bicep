// Who is told, and of what. The questions read the bot's JSON log lines, whose words a test compares with the code.
param actionGroupName string
param location string
param tags object
param workspaceName string
param appName string
param mail string

var isTold = !empty(mail)
var rules = [
  {
    name: 'not-ready'
    description: 'The bot has said for ten minutes that it cannot do its work. Key events: not ready.'
    severity: 1
    threshold: 5
    query: '''
      ContainerAppConsoleLogs
      | extend line = parse_json(Log)
      | where tostring(line.Category) == 'Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService' and tostring(line.LogLevel) == 'Error'
    '''
  }
  {
    name: 'message-waits'
    description: 'The oldest message that is to be sent has waited for more than a quarter of an hour. Key events: messages wait.'
    severity: 2
    threshold: 0
    query: '''
      ContainerAppConsoleLogs
      | extend line = parse_json(Log)
      | where tostring(line.Message) has 'A message has waited for too long.'
    '''
  }
  {
    name: 'failed-ticks'
    description: 'What the bot does by itself failed three times in ten minutes. Key events: the clock or the delivery fails.'
    severity: 2
    threshold: 2
    query: '''
      ContainerAppConsoleLogs
      | extend line = parse_json(Log)
      | where tostring(line.LogLevel) in ('Error', 'Critical')
      | where tostring(line.Category) startswith 'CollectiveImpact.Bot.Outgoing' or tostring(line.Category) startswith 'CollectiveImpact.Bot.Rhythm'
    '''
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource app 'Microsoft.App/containerApps@2024-03-01' existing = {
  name: appName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (isTold) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'alliancebot'
    enabled: true
    emailReceivers: [{ name: 'operation', emailAddress: mail, useCommonAlertSchema: true }]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for rule in rules: {
  name: 'alliancebot-${rule.name}'
  location: location
  tags: tags
  properties: {
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [workspace.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT10M'
    autoMitigate: true
    // The tables are there only when the first line has been written.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: rule.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: isTold ? [people.id] : [] }
  }
}]

// A bot that is not there at all writes no lines.
resource silence 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alliancebot-no-replica'
  location: 'global'
  tags: tags
  properties: {
    description: 'No replica of the bot runs. Key events: not ready.'
    severity: 1
    enabled: true
    scopes: [app.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'replicas'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'Replicas'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: isTold ? [{ actionGroupId: people.id }] : []
  }
}
