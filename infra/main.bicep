// Everything the bot needs in Azure, for `azd up`. No password, key or connection string is made, stored or given out:
// the bot is its managed identity, towards Teams, the store and the registry.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('The azd environment; part of the names of the resource group and of the bot.')
param environmentName string

@description('Where data lies and is worked on: inside the EU.')
@allowed(['swedencentral', 'westeurope', 'northeurope', 'germanywestcentral', 'francecentral'])
param location string

@description('Whether the bot has been put there before. azd knows.')
param botIsDeployed bool = false

@description('Tenants whose people may speak to the bot, its own among them, separated by commas; only its own when empty.')
param allowedTenants string = ''

@description('The mailbox that invites to meetings, by address or object id; none are sent when empty.')
param graphOrganizer string = ''

@description('Who is told when something is wrong; nobody when empty.')
param alertMail string = ''

var names = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${names.resourcesResourceGroups}${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${names.managedIdentityUserAssignedIdentities}${token}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: '${names.storageStorageAccounts}${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  scope: group
  params: {
    name: '${names.containerRegistryRegistries}${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${names.operationalInsightsWorkspaces}${token}'
    insightsName: '${names.insightsComponents}${token}'
    location: location
    tags: tags
  }
}

module apps 'modules/environment.bicep' = {
  name: 'apps'
  scope: group
  params: {
    name: '${names.appManagedEnvironments}${token}'
    location: location
    tags: tags
    workspaceName: monitoring.outputs.workspaceName
    insightsName: monitoring.outputs.insightsName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: '${names.appContainerApps}${token}'
    location: location
    tags: union(tags, { 'azd-service-name': 'bot' })
    isDeployed: botIsDeployed
    environmentId: apps.outputs.id
    registry: registry.outputs.loginServer
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tableEndpoint: storage.outputs.tableEndpoint
    allowedTenants: allowedTenants
    graphOrganizer: graphOrganizer
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  scope: group
  params: {
    name: '${names.botServices}${environmentName}-${token}'
    tags: tags
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    domain: app.outputs.domain
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    actionGroupName: '${names.insightsActionGroups}${token}'
    location: location
    tags: tags
    workspaceName: monitoring.outputs.workspaceName
    appName: app.outputs.name
    mail: alertMail
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_CONTAINER_REGISTRY_ENDPOINT string = registry.outputs.loginServer
output SERVICE_BOT_NAME string = app.outputs.name

@description('For backup and restore: Storage:ServiceUri.')
output TABLE_ENDPOINT string = storage.outputs.tableEndpoint

@description('For manifest/package.sh: the app\'s own id, the same for this environment every time.')
output APP_ID string = guid(subscription().id, environmentName, 'teams-app')

@description('For manifest/package.sh.')
output BOT_ID string = identity.outputs.clientId

@description('For manifest/package.sh.')
output BOT_DOMAIN string = app.outputs.domain
