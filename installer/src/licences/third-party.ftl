<#function licence licences>
  <#local names = "">
  <#list licences as name>
    <#local names = names + name + (name_has_next)?then(" or ", "")>
  </#list>
  <#return names>
</#function>
Libraries that AVCap Studio is made with, and their licences. Their own texts lie in META-INF of each archive.

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.name!library.artifactId} ${library.version}
  ${library.groupId}:${library.artifactId}
  ${licence(entry.getValue())}
  ${library.url!"no address given"}

</#list>
